    if (strlen(folder) + 1 + strlen(photo) + 1 > (size_t)capacity) {
        return false;
    }
    strcpy(buffer, folder);
    strcat(buffer, "/");
    strcat(buffer, photo);
    return true;
}
