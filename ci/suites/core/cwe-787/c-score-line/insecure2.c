    if (sscanf(line, "%d %16s", &score->points, score->player) != 2) {
        return 0;
    }
    return 1;
}
