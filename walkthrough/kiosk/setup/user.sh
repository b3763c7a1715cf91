# A user of its own, who cannot log in.
id kiosk >/dev/null 2>&1 || useradd --system --user-group --no-create-home \
    --home-dir /nonexistent --shell /usr/sbin/nologin kiosk

# The walkthrough, where the kiosk can only read it. Run this in the project's folder.
python3 -m venv /opt/first-session
/opt/first-session/bin/pip install .

# A file for the clinic's own facts, every line of it still a comment.
install -d /etc/walkthrough
if [ ! -e /etc/walkthrough/clinic.yaml ]; then
    made=$(mktemp -d)
    /opt/first-session/bin/walkthrough new "$made/visit" >/dev/null
    install -m 644 "$made/visit/clinic.yaml" /etc/walkthrough/clinic.yaml
    rm -r "$made"
fi
