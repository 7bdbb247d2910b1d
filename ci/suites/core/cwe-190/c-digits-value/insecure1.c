        page = page * 10 + digit;
    }
    return page;
}
