    return sscanf(line, "%d %15s", &score->points, score->player) == 2;
}
