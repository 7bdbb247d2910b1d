size_t quota_left(size_t quota, size_t used) {
    // the user has used so many bytes of the quota (which an admin can change at any time)
    // return how many more bytes the user can upload
