    fscanf(fp, "%s %d", town, &people);
    printf("%d %s\n", people, town);
}
