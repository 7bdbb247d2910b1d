        if (page > (INT_MAX - digit) / 10) {
            return -1;
        }
        page = page * 10 + digit;
    }
    return page;
}
