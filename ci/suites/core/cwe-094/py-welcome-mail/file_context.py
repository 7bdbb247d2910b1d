# Render the text of the mail for a new customer with jinja2:
#
# Hello <name>,
# welcome to the plan <plan>!

from jinja2 import Environment, Template


