# A kiosk for touch or a mouse on a small Debian 13 machine, in about fifteen minutes.
#
# `walkthrough kiosk --print-setup cage` printed this; nothing was run. Read it through. Then, as
# root, in the folder of this project:
#     walkthrough kiosk --print-setup cage > setup.sh && sh setup.sh
set -e

# What it needs: a screen for one program, a terminal, letters, and a voice to read aloud.
apt-get update
apt-get install -y --no-install-recommends \
    cage foot xwayland fonts-dejavu-core dbus libpam-systemd python3-venv espeak-ng alsa-utils

@user.sh@

# The terminal.
@foot.ini > /etc/walkthrough/foot.ini@

# The service.
@cage.service > /etc/systemd/system/walkthrough.service@

# What looks after it from outside, and what bounds its memory.
@watch.service > /etc/systemd/system/walkthrough-watch.service@
@watch.timer > /etc/systemd/system/walkthrough-watch.timer@
slice=/etc/systemd/system/user-$(id -u kiosk).slice.d
install -d "$slice"
@slice.conf > "$slice/walkthrough.conf"@
systemctl enable walkthrough-watch.timer

@machine.sh@

@end.sh@
