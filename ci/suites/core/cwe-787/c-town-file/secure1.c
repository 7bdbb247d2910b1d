    if (fscanf(fp, "%19s %d", town, &people) == 2) {
        printf("%d %s\n", people, town);
    }
}
