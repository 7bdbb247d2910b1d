    fclose(file);
    return items;
}
