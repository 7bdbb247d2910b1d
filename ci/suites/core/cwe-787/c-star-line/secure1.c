    return sscanf(line, "%15s %lf", star->name, &star->magnitude) == 2;
}
