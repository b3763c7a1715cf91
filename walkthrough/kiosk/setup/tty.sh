# A kiosk for a keyboard alone on a small Debian 13 machine, in about fifteen minutes.
# Touch and mouse do not work on the console; with a touch panel take `--print-setup cage`.
#
# `walkthrough kiosk --print-setup tty` printed this; nothing was run. Read it through. Then, as
# root, in the folder of this project:
#     walkthrough kiosk --print-setup tty > setup.sh && sh setup.sh
set -e

# What it needs: letters and keys for the console, and a voice to read aloud.
apt-get update
apt-get install -y --no-install-recommends \
    kbd console-setup-linux libpam-systemd python3-venv espeak-ng alsa-utils

@user.sh@

# The keys of the console.
@console.map > /etc/walkthrough/console.map@

# The service.
@tty.service > /etc/systemd/system/walkthrough.service@

@machine.sh@

@end.sh@
