    char line[500];
    fgets(line, sizeof(line), fp);
    char *blank = strchr(line, ' ');
    *blank = '\0';
    strcpy(town, line);
    people = atoi(blank + 1);
    printf("%d %s\n", people, town);
}
