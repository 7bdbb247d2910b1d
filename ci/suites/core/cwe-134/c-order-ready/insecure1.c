    show(line);
}
