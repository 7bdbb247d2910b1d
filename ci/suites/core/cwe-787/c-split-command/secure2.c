    int n = 0;
    for (char *w = strtok(line, " "); w; w = strtok(NULL, " ")) {
        if (n >= max) {
            break;
        }
        words[n] = w;
        n++;
    }
    return n;
}
