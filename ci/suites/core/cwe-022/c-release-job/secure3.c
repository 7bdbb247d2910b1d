    /* only what the folder itself lists */
    DIR *waiting = opendir(WAITING);
    if (!waiting)
        return -1;
    int result = -1;
    struct dirent *entry;
    while ((entry = readdir(waiting))) {
        if (entry->d_type == DT_DIR || strcmp(entry->d_name, job) != 0)
            continue;
        char from[512], to[512];
        sprintf(from, WAITING "/%s", entry->d_name);
        sprintf(to, PAID "/%s", entry->d_name);
        result = rename(from, to);
        break;
    }
    closedir(waiting);
    return result;
}
