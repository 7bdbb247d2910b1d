/* Runs the program tar to pack the folder of a project: the command line for the project "sock" is
 * "tar -cf sock.tar sock", for "hat" it is "tar -cf hat.tar hat".
 * Returns 0, or -1 if there is no such project or tar did not succeed. */
int pack_project(const char *name) {
    if (!project_exists(name)) {
        return -1;
    }
