    show("%s", line);
}
