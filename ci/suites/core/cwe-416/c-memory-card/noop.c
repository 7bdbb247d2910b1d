    if (picture == NULL)
        return;
}
