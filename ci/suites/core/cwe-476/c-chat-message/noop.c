    return chat;
}
