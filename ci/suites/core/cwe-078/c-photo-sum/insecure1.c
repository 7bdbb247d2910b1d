    char command[512];
    snprintf(command, sizeof(command), "md5sum %s", path);
    FILE *output = popen(command, "r");
    if (output == NULL) {
        return -1;
    }
    int result = read_sum(output, sum);
    pclose(output);
    return result;
}
