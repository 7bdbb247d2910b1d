    char command[512];
    snprintf(command, sizeof(command), "md5sum %s", path);
    FILE *fp = popen(command, "r");
    if (fp == NULL) {
        return -1;
    }
    if (fgets(sum, 33, fp) == NULL) {
        pclose(fp);
        return -1;
    }
    pclose(fp);
    return 0;
}
