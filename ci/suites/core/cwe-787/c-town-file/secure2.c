    char line[100];
    if (fgets(line, sizeof(line), fp) == NULL)
        return;
    if (sscanf(line, "%19s %d", town, &people) != 2)
        return;
    printf("%d %s\n", people, town);
}
