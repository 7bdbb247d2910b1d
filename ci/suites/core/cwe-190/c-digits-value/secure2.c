        long long next = page * 10LL + digit;
        if (next > INT_MAX)
            return -1;
        page = next;
    }
    return page;
}
