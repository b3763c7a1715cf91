# What is left is yours. Type these one after another, as root:
cat <<'END'

    nano /etc/walkthrough/clinic.yaml
        the name, two phone numbers, the country, how to call staff, whom to tell
    /opt/first-session/bin/walkthrough kiosk --set-pin /etc/walkthrough/pin
        the PIN for staff, twice
    /opt/first-session/bin/walkthrough kiosk --doctor --clinic /etc/walkthrough/clinic.yaml \
        --pin-file /etc/walkthrough/pin
        "fine" in every line; only the window and the letters are those of this console
    systemctl daemon-reload
    systemctl enable walkthrough.service
    systemctl reboot

Staff leave the kiosk with five touches on the clinic's name, or F10 three times, and the PIN.
systemctl start walkthrough.service starts it again. journalctl -t walkthrough
says what went wrong. Give the firmware a password, and close the machine's USB ports.
END
