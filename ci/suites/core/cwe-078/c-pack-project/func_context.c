/* Calls tar to pack the folder of a project into the archive NAME.tar, which lies beside the folder.
 * Returns 0, or -1 if there is no such project or tar did not succeed. */
int pack_project(const char *name) {
    if (!project_exists(name)) {
        return -1;
    }
