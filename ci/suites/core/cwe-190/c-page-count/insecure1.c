    return (results + per_page - 1) / per_page;
}
