"""``python -m carecli`` is the command ``care``."""

from carecli.cli.main import main

if __name__ == "__main__":
    main()
