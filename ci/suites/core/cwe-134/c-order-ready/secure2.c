    puts(line);
    fflush(stdout);
}
