    return title;
}
