    return ((long long)results + per_page - 1) / per_page;
}
