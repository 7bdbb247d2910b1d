    int pages = results / per_page;
    if (results % per_page != 0) {
        pages++;
    }
    return pages;
}
