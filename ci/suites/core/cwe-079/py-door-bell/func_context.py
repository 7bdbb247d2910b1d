def bell_page(name: bytes) -> bytes:
    """HEAD and after it the page <h1>NAME rings</h1>, all in bytes. The name is UTF-8."""
