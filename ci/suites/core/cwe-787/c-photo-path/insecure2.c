    if ((int)(strlen(folder) + strlen(photo)) > capacity) {
        return false;
    }
    strcpy(buffer, folder);
    strcat(buffer, "/");
    strcat(buffer, photo);
    return true;
}
