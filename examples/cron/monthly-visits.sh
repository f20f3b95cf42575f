#!/bin/sh
# Mails next month's visits to those who have to plan them; sends nothing when there are none.
#
#     monthly-visits.sh WORKSPACE ADDRESS...
#
# WORKSPACE is the folder with care.yaml. The list holds names and reasons for visits: send it only to mailboxes
# inside the organisation. Made for cron: it asks nothing, needs no terminal, and is silent when all is well.
# CARE names another `care` than the one on the PATH, for example /opt/care/bin/care.
#
# Exit code: 0 sent, or nothing to send; 2 called wrongly; 69 no mail program; otherwise what `care` or the mail
# program said.
set -eu

if [ $# -lt 2 ]; then
    echo "usage: ${0##*/} WORKSPACE ADDRESS..." >&2
    exit 2
fi
workspace=$1
shift
for address in "$@"; do
    case $address in
    -* | *[!A-Za-z0-9@._+-]*)
        echo "${0##*/}: not an address: $address" >&2
        exit 2
        ;;
    esac
done

# cron starts jobs with a bare environment; sendmail often lies outside its PATH.
PATH=${PATH:-/usr/local/bin:/usr/bin:/bin}:/usr/sbin:/usr/lib
export PATH

# The list names people, so nobody else may read it while it waits on the disk.
umask 077
list=$(mktemp)
trap 'rm -f "$list"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# With --exit-code `care` says 0 for nothing, 10 for something due, 11 for something overdue.
# Under `set -e` a code that is not 0 would end the script, so it is caught.
status=0
"${CARE:-care}" -C "$workspace" due-visits --month next --exit-code --format plain >"$list" || status=$?

case $status in
0) exit 0 ;;
10) subject='Visits due next month' ;;
11) subject='Visits due next month, and some overdue' ;;
*)
    # `care` has already said why, on the error output: cron mails that to MAILTO. Half a list is not sent.
    echo "${0##*/}: no list sent, care ended with $status" >&2
    exit "$status"
    ;;
esac

# The headers say that the text is UTF-8; without them some mail programs show Chinese as question marks.
message() {
    printf 'To: %s\n' "$(printf '%s, ' "$@" | sed 's/, $//')"
    printf 'Subject: %s\n' "$subject"
    printf 'MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n'
    cat "$list"
}

if command -v sendmail >/dev/null 2>&1; then
    message "$@" | sendmail -i "$@"
elif command -v mail >/dev/null 2>&1; then
    # `mail` takes the character set from the locale, and cron sets none.
    LC_ALL=C.UTF-8 mail -s "$subject" "$@" <"$list"
else
    echo "${0##*/}: neither sendmail nor mail was found" >&2
    exit 69
fi
