    strcpy(event.title, title);
    return event;
}
