"""A desk to measure: policy, keys, repository, service and clones."""

import os
import shutil
import signal
import socket
import subprocess
import time

PEOPLE = {"ada": "editors", "ben": "reviewers", "cem": "reviewers"}
WORKFLOW = """version: 1
desk: {{ name: Weekly Brief, identity: {identity} }}
people:
  ada: {{ name: Ada Example, addresses: [ada@example.org] }}
  ben: {{ name: Ben Example, addresses: [ben@example.org] }}
  cem: {{ name: Cem Example, addresses: [cem@example.org] }}
  dan: {{ name: Dan Example, addresses: [dan@example.org] }}
groups:
  editors: [ada, dan]
  reviewers: [ben, cem]
hooks:
  - {{ name: site, kind: site, base-url: "https://brief.example.org/", title: Weekly Brief }}
"""


class Desk:
    """A desk in a folder of its own, with everything that the program reads or writes."""

    def __init__(self, program, folder, identity, template):
        self.program, self.folder, self.identity = program, folder, identity
        self.repository = os.path.join(folder, "content.git")
        self.service = None
        shutil.rmtree(folder, ignore_errors=True)
        for part in ("config", "state", "keys"):
            os.makedirs(os.path.join(folder, part))
        self.template = template
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "COPYDESK": program, "COPYDESK_CONFIG": os.path.join(folder, "config"),
            "COPYDESK_STATE": os.path.join(folder, "state"),
            "COPYDESK_SOCKET": os.path.join(folder, "copydesk.sock"),
            "GIT_AUTHOR_NAME": "Ada Example", "GIT_AUTHOR_EMAIL": "ada@example.org",
            "GIT_COMMITTER_NAME": "Ada Example", "GIT_COMMITTER_EMAIL": "ada@example.org",
        }
        self.write_policy()

    def write_policy(self):
        config = os.path.join(self.folder, "config")
        with open(os.path.join(config, "workflow.yaml"), "w") as out:
            out.write(WORKFLOW.format(identity=self.identity))
        signers = []
        for person in PEOPLE:
            key = self.key(person)
            self.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", person, "-f", key)
            with open(key + ".pub") as public:
                kind, data = public.read().split()[:2]
            signers.append(f'{person}@example.org namespaces="git" {kind} {data}\n')
        with open(os.path.join(config, "allowed_signers"), "w") as out:
            out.writelines(signers)
        self.run("ssh-keygen", "-q", "-k", "-f", os.path.join(config, "revoked_keys"))

    def key(self, person):
        return os.path.join(self.folder, "keys", person)

    def run(self, *words, person=None, **options):
        environment = dict(self.environment)
        if person:
            for role in ("AUTHOR", "COMMITTER"):
                environment[f"GIT_{role}_NAME"] = f"{person.capitalize()} Example"
                environment[f"GIT_{role}_EMAIL"] = f"{person}@example.org"
        done = subprocess.run(
            words, env=environment, capture_output=True, text=True,
            cwd=options.pop("cwd", self.folder), **options)
        if done.returncode:
            raise SystemExit(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def make_small(self):
        self.run(self.program, "init", self.repository, f"--template={self.template}")

    def take_large(self, source):
        """Uses a copy of a repository that make-repository made."""
        self.run("cp", "-r", source, self.repository)
        shutil.rmtree(os.path.join(self.repository, "hooks"), ignore_errors=True)
        shutil.copytree(
            os.path.join(self.template, "hooks"), os.path.join(self.repository, "hooks"))

    def clone(self, name):
        path = os.path.join(self.folder, name)
        self.run("git", "clone", "-q", self.repository, path)
        for setting in (
            ("gpg.format", "ssh"), ("user.signingkey", self.key("ada")), ("gc.auto", "0"),
            ("commit.gpgsign", "true" if self.identity == "signed" else "false"),
        ):
            self.run("git", "-C", path, "config", *setting)
        return path

    def commit(self, clone, message, person, *paths):
        self.run(
            "git", "-c", f"user.signingkey={self.key(person)}", "commit", "-q", "-m", message,
            *(["--"] + list(paths) if paths else ["--allow-empty"]), cwd=clone, person=person)

    def start(self, *wrapper):
        """Starts the service; returns the seconds until it was ready and until its first turn."""
        path = os.path.join(self.folder, "notify")
        if os.path.exists(path):
            os.unlink(path)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            notify.bind(path)
            notify.settimeout(900)
            started = time.perf_counter()
            self.log = open(os.path.join(self.folder, "serve.log"), "a")
            self.service = subprocess.Popen(
                [*wrapper, self.program, "serve", "--repo", self.repository],
                env={**self.environment, "NOTIFY_SOCKET": path}, stderr=self.log)
            ready = None
            while True:
                text = notify.recv(4096).decode()
                now = time.perf_counter() - started
                if "READY=1" in text:
                    ready = now
                elif ready is not None and "in flight" in text and "looked at" not in text:
                    return ready, now

    def stop(self):
        self.service.send_signal(signal.SIGTERM)
        self.service.wait()
        self.log.close()

    def memory(self):
        """The service's resident memory now and at its most, in KiB."""
        with open(f"/proc/{self.service.pid}/status") as status:
            values = dict(line.split(":", 1) for line in status)
        return [int(values[name].split()[0]) for name in ("VmRSS", "VmHWM")]

    def switches(self):
        """How often the service's threads went to sleep of their own accord."""
        total = 0
        for thread in os.listdir(f"/proc/{self.service.pid}/task"):
            with open(f"/proc/{self.service.pid}/task/{thread}/status") as status:
                values = dict(line.split(":", 1) for line in status)
            total += int(values["voluntary_ctxt_switches"])
        return total
