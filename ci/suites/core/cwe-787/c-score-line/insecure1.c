    return sscanf(line, "%d %s", &score->points, score->player) == 2;
}
