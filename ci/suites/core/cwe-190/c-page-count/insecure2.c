    int last = results + (per_page - results % per_page) % per_page;
    return last / per_page;
}
