from lxml import etree


