    fclose(fp);
}
