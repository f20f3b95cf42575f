#!/bin/sh
# Hands what is due to another program, as JSON on its standard input.
#
#     post-due.sh WORKSPACE PROGRAM [ARGUMENT...]
#     post-due.sh /home/clerk/yunling curl -fsS --json @- https://intranet.bureau.example/due
#
# The JSON names people and reasons for visits: give it only to programs inside the organisation. Its keys are described
# in docs/commands.md; none is ever taken away. Made for cron: it asks nothing, needs no terminal, and is silent when all
# is well. CARE names another `care` than the one on the PATH, for example /opt/care/bin/care.
#
# Exit code: 0 handed over; 2 called wrongly; otherwise what `care` or the program said.
set -eu

if [ $# -lt 2 ]; then
    echo "usage: ${0##*/} WORKSPACE PROGRAM [ARGUMENT...]" >&2
    exit 2
fi
workspace=$1
shift

# The list names people, so nobody else may read it while it waits on the disk.
umask 077
list=$(mktemp)
trap 'rm -f "$list"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# A pipe would hide how `care` ended, and hand over half a list.
status=0
"${CARE:-care}" -C "$workspace" due --format json >"$list" || status=$?
if [ "$status" -ne 0 ]; then
    # `care` has already said why, on the error output: cron mails that to MAILTO.
    echo "${0##*/}: nothing handed over, care ended with $status" >&2
    exit "$status"
fi

# What the program answers is of no interest; what it complains of is.
"$@" <"$list" >/dev/null
