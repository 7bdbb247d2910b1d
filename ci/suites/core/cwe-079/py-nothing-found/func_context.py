def nothing_found(plant: str) -> str:
    # The page that a visitor sees whose plant is not in the guide. For "fern" it is
    # <h2>Nothing found for fern</h2><p>Our gardeners will add it soon.</p>
