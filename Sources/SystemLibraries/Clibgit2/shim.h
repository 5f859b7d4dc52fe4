#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <zlib.h>

/* git_libgit2_opts is variadic, which Swift cannot call. */

static inline int copydesk_git_set_flag(int option, int value)
{
	return git_libgit2_opts(option, value);
}

static inline int copydesk_git_set_size(int option, size_t value)
{
	return git_libgit2_opts(option, value);
}

/* inflateInit is a macro. */

static inline int copydesk_inflate_start(z_stream *stream)
{
	return inflateInit(stream);
}

/* What libgit2 is given as a place of objects; its own part must come first. */

typedef struct {
	git_odb_backend parent;
	int folder;
} copydesk_loose_folder;
