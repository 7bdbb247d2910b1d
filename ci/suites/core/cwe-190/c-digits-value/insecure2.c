        page = page * 10 + digit;
        if (page < 0) {
            return -1;
        }
    }
    return page;
}
