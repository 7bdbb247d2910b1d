    return sscanf(line, "%s %lf", star->name, &star->magnitude) == 2;
}
