    return strcmp(dot, ".png") == 0 || strcmp(dot, ".jpg") == 0;
}
