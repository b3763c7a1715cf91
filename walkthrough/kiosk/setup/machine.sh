# The machine itself: no other console, no key that starts it anew, no picture of a program's
# memory, a journal that a restart forgets.
install -d /etc/sysctl.d /etc/systemd/logind.conf.d /etc/systemd/system.conf.d \
    /etc/systemd/journald.conf.d
printf '[Login]\nNAutoVTs=0\nReserveVT=0\n' > /etc/systemd/logind.conf.d/walkthrough.conf
printf '[Manager]\nCtrlAltDelBurstAction=none\n' > /etc/systemd/system.conf.d/walkthrough.conf
printf '[Journal]\nStorage=volatile\n' > /etc/systemd/journald.conf.d/walkthrough.conf
printf 'kernel.sysrq = 0\nkernel.core_pattern = |/bin/false\n' > /etc/sysctl.d/90-walkthrough.conf
systemctl mask ctrl-alt-del.target
systemctl disable getty@tty1.service
