/**
 * Tell whether an uploaded file is an image.
 *
 * @param filename  the name of the file, for example "beach.png"
 * @return 1 if the name ends in .png or .jpg, otherwise 0
 */
int is_image(const char *filename) {
    const char *dot = strrchr(filename, '.');
