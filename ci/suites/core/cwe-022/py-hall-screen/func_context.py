def show_slide(slide):
    """Put a slide of the folder SLIDES, such as `opening-hours.png`, on the screen. Returns False if there is no such slide, else True."""
    source = os.path.join(SLIDES, slide)
