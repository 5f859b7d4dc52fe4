extension ContentTemplate {
  /// What the folder `content.git-template` of the sources has; a test holds them equal.
  static let files = [
    File(path: "config", text: config),
    File(path: "description", text: "The briefs of a newsroom, judged by copydesk.\n"),
    File(path: "hooks/pre-receive", text: preReceive, isExecutable: true),
    File(path: "hooks/post-receive", text: postReceive, isExecutable: true),
    File(path: "info/exclude", text: "# Nothing is excluded: a bare repository has no files.\n"),
  ]

  private static let config = """
    # Settings of a content repository; 'git init' copies them.
    [core]
    \t# An accepted push is on the disk before it is said to be accepted.
    \tfsync = all
    \tlogAllRefUpdates = true
    \t# Its group pushes; nobody else reads a draft.
    \tsharedRepository = 0660
    [receive]
    \tdenyNonFastForwards = true
    \tdenyDeletes = true
    \tfsckObjects = true
    \tmaxInputSize = 100m
    [transfer]
    \t# What the desk keeps for itself; a clone neither sees nor writes it.
    \thideRefs = refs/copydesk
    [gc]
    \tauto = 6700
    \treflogExpire = never
    \treflogExpireUnreachable = never

    """

  private static let preReceive = """
    #!/bin/sh
    # The small program asks the service, and leaves the rest to the large one.
    export COPYDESK="${COPYDESK:-copydesk}"
    if command -v "$COPYDESK-hook" >/dev/null; then exec "$COPYDESK-hook" pre-receive; fi
    command -v "$COPYDESK" >/dev/null || { echo "'$COPYDESK' is not found here, so the desk cannot judge this push and refuses it; tell whoever runs the desk" >&2; exit 1; }
    exec "$COPYDESK" hook pre-receive

    """

  private static let postReceive = """
    #!/bin/sh
    export COPYDESK="${COPYDESK:-copydesk}"
    # The pusher need not wait until the service is told.
    if command -v "$COPYDESK-hook" >/dev/null; then
      "$COPYDESK-hook" post-receive </dev/null >/dev/null 2>&1 &
    elif command -v "$COPYDESK" >/dev/null; then
      "$COPYDESK" hook post-receive </dev/null >/dev/null 2>&1 &
    else
      echo "'$COPYDESK' is not found here, so the service hears of this push only when it looks by itself" >&2
    fi

    """
}
